/**
 * A language model that the page's keeper plugged in, to propose wordings beside Hearth's own. The page does the asking: the box knows no network.
 * Whatever comes back passes the same guards on this device before anybody sees it.
 */
export interface PlugInPort {
  /** Where drafts go; shown to the writer whenever one goes there. */
  readonly host: string
  /** What the writer chose for this host; null: ask them first. */
  readonly isAgreed: boolean | null
  /** Wordings of a draft and nothing but the draft; null where no answer came. A rejection counts as none. */
  propose(draft: string, options: { readonly signal: AbortSignal }): Promise<readonly string[] | null>
}

/**
 * `hearth-plug-in`: the writer chose whether drafts may go to this host. The page keeps the choice, and says with `waitUntil` when it is kept: nothing
 * is sent before, nor if that rejects.
 */
export interface PlugInDetail {
  readonly host: string
  readonly isAgreed: boolean
  waitUntil(keeping: Promise<unknown>): void
}
