import { useEffect, useState } from 'react'

/** What the thanks scaffold says about the act, once its field was left: praise for a trait, or thanks that could be said to anybody. */
export const ThanksThoughts = ({ act }: { readonly act: string }) => {
  const [messages, setMessages] = useState<readonly string[]>([])
  useEffect(() => {
    let isOver = false
    // NOTE: without the scaffolds, which are fetched here, nothing is said; thanks can always be sent as they are.
    thoughtsOn(act).then(
      (found) => !isOver && setMessages(found),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [act])
  return (
    <div role="status" className="thanks-thoughts">
      {messages.map((message) => (
        <p key={message} className="thanks-thought">
          {message}
        </p>
      ))}
    </div>
  )
}

const thoughtsOn = async (act: string): Promise<readonly string[]> => {
  if (act.trim() === '') return []
  const { checkAnswers, en, scaffolds } = await import('@hearth/advice/scaffold')
  const thanks = scaffolds.find(({ id }) => id === 'thanks')
  if (!thanks) return []
  const warnings = checkAnswers(thanks, { act }, en.scaffolds.thanks)
  return warnings.filter(({ kind }) => kind === 'only').map(({ message }) => message)
}
