import {
  type Assembled,
  placeInText,
  type Scaffold,
  type ScaffoldAnswers,
  type ScaffoldStep,
  type ScaffoldText,
  type ScaffoldWarning,
  scaffolds,
} from '@hearth/advice/scaffold'
import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../locales/text.ts'
import { button } from '../pause/button.ts'
import { drawableSpans } from '../words/move-spans.ts'
import type { ScaffoldPanelText } from './scaffold-words.ts'

/** What the views are drawn from. */
export interface PanelView {
  readonly panel: ScaffoldPanelText
  /** The other person's name; empty where nobody is answered. */
  readonly name: string
  /** What they wrote, to be looked at; empty where there is nothing. */
  readonly theirWords: string
}

/** One scaffold that somebody is in. */
export interface OpenView extends PanelView {
  readonly scaffold: Scaffold
  readonly words: ScaffoldText
  readonly answers: ScaffoldAnswers
  readonly assembled: Assembled
  readonly warnings: readonly ScaffoldWarning[]
}

interface Ways {
  back(): void
  goTo(step: number): void
  insert(): void
  close(): void
}

/** The five to choose from, as a menu: arrows move, Enter opens. */
export function menuView(
  { panel }: PanelView,
  words: { readonly [id in Scaffold['id']]: ScaffoldText },
  isBegun: (id: string) => boolean,
  current: number,
  choose: (scaffold: Scaffold) => void,
  close: () => void,
): TemplateResult {
  return html`${head(panel, panel.title, '', close)}
    <p class="note">${panel.lead}</p>
    <div class="menu" part="menu" role="menu" aria-labelledby="title">
      ${scaffolds.map(
        (scaffold, index) => html`<button type="button" role="menuitem" part="button menu-item" class="item"
          tabindex=${index === current ? 0 : -1} ?data-focus=${index === current}
          @click=${() => choose(scaffold)}>
          <span class="name">${words[scaffold.id].name}${isBegun(scaffold.id) ? html` <span class="begun">${panel.begun}</span>` : nothing}</span>
          <span class="about">${words[scaffold.id].about}</span>
        </button>`,
      )}
    </div>`
}

/** One question. Only warnings about words that stand there are shown while it is answered for the first time. */
export function stepView(view: OpenView, at: number, write: (answer: string) => void, ways: Ways): TemplateResult {
  const { panel, scaffold, words, answers } = view
  const step = scaffold.steps[at] as ScaffoldStep
  const isLast = at === scaffold.steps.length - 1
  const others = scaffold.steps.some(({ id }) => id !== step.id && (answers[id] ?? '').trim() !== '')
  return html`${head(panel, words.name, fill(panel.count, { at: at + 1, all: scaffold.steps.length }), ways.close)}
    ${step.looksBack && view.theirWords !== '' ? theirWords(view) : nothing}
    <label class="question" part="question" for="answer">${questionOf(view, step)}</label>
    <p class="example" part="example" id="example">${fill(panel.example, { example: words.steps[step.id]?.example ?? '' })}</p>
    <textarea id="answer" part="answer" dir="auto" rows="2" data-focus aria-describedby="example keys"
      .value=${answers[step.id] ?? ''} @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}></textarea>
    <div role="status" class="thoughts" id="thoughts">${thoughts(view.warnings.filter((warning) => warning.step === step.id))}</div>
    <div class="ways">
      ${button({ part: 'scaffold-next', label: isLast ? panel.last : panel.next, press: () => ways.goTo(at + 1) })}
      ${button({ part: 'scaffold-back', label: panel.back, press: ways.back, isQuiet: true })}
      <span class="keys" id="keys">${panel.keys}</span>
    </div>
    ${
      others
        ? html`<div class="so-far"><p class="small">${panel.soFar}</p><p class="whole" part="preview" dir="auto">${view.assembled.text}</p></div>`
        : nothing
    }`
}

/** Everything together, with the words marked that something is said about. */
export function togetherView(view: OpenView, ways: Ways): TemplateResult {
  const { panel, scaffold, assembled, warnings } = view
  const isEmpty = assembled.text === ''
  return html`${head(panel, view.words.name, panel.together, ways.close)}
    <div role="status"><p class="note" id="lead">${isEmpty ? panel.nothing : panel.togetherLead}</p></div>
    ${isEmpty ? nothing : html`<p class="whole" part="preview" id="whole" dir="auto">${marked(view)}</p>`}
    ${
      warnings.length === 0 || isEmpty
        ? nothing
        : html`<div class="thoughts" part="thoughts"><p class="small">${panel.thoughts}</p><ul>${warnings.map(
            (warning) => {
              const at = scaffold.steps.findIndex(({ id }) => id === warning.step)
              const question = questionOf(view, scaffold.steps[at] as ScaffoldStep)
              return html`<li>${warning.message}
                ${button({ part: 'scaffold-change', label: fill(panel.change, { question }), press: () => ways.goTo(at), isQuiet: true })}</li>`
            },
          )}</ul></div>`
    }
    <div class="ways">
      ${
        isEmpty
          ? nothing
          : html`<button type="button" class="choice" part="button scaffold-insert" data-focus aria-describedby="whole"
              @click=${ways.insert}>${panel.insert}</button>`
      }
      <button type="button" class="quiet" part="button scaffold-back" ?data-focus=${isEmpty} @click=${ways.back}>${panel.back}</button>
    </div>`
}

function head(panel: ScaffoldPanelText, title: string, where: string, close: () => void): TemplateResult {
  return html`<div class="head">
    <p class="title" part="title" id="title">${title} <span class="count">${where}</span></p>
    ${button({ part: 'scaffold-close', label: panel.close, press: close, isQuiet: true })}
  </div>`
}

/** To look at while saying it back. It is never put into the text: whoever wants to quote, quotes. */
function theirWords({ panel, name, theirWords: words }: OpenView): TemplateResult {
  const label = name === '' ? panel.theirWordsUnnamed : fill(panel.theirWords, { name })
  return html`<figure class="theirs">
    <figcaption class="small" id="theirs">${label}</figcaption>
    <blockquote part="their-words" dir="auto" tabindex="0" aria-labelledby="theirs">${words}</blockquote>
  </figure>`
}

function questionOf({ words, name }: OpenView, step: ScaffoldStep): string {
  const text = words.steps[step.id]
  return name !== '' && text?.named !== undefined ? fill(text.named, { name }) : (text?.question ?? '')
}

/** Each sentence once: three times "but" is one thought. */
function thoughts(warnings: readonly ScaffoldWarning[]): TemplateResult {
  const messages = [...new Set(warnings.map(({ message }) => message))]
  return html`${messages.map((message) => html`<p class="thought" part="thought">${message}</p>`)}`
}

function marked({ assembled, warnings }: OpenView): TemplateResult {
  const spans = warnings.flatMap((warning) => placeInText(warning, assembled) ?? []).sort((a, b) => a.start - b.start)
  let from = 0
  const parts = drawableSpans(spans, assembled.text).map(({ start, end }) => {
    const before = assembled.text.slice(from, start)
    from = end
    return html`${before}<mark>${assembled.text.slice(start, end)}</mark>`
  })
  return html`${parts}${assembled.text.slice(from)}`
}
