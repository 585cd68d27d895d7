// The page's own script, as it was before there was a pause: it knows nothing of it.
const field = document.getElementById('chat')
const said = document.getElementById('chat-said')

const say = () => {
  const text = field.textContent.trim()
  if (text === '') return
  const line = document.createElement('li')
  const who = document.createElement('b')
  who.textContent = 'You'
  line.append(who, ` ${text}`)
  said.append(line)
  field.textContent = ''
}

document.getElementById('chat-send').addEventListener('click', say)
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return
  event.preventDefault()
  say()
})
