/** The fire in its hearth. Decorative: the name stands beside it. */
export const Mark = ({ className = 'mark' }: { readonly className?: string }) => (
  <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path className="mark-stone" d="M6 27V15a10 10 0 0 1 20 0v12M3.5 27.5h25" />
    <path
      className="mark-flame"
      d="M16 11.2c.6 3.3 4.8 5.1 4.8 9.6a4.8 4.8 0 0 1-9.6 0c0-2.1 1-3.3 2-4.3.3 1.3.8 2 1.6 2.3-.6-2.8.1-5.5 1.2-7.6z"
    />
  </svg>
)
