import { useId } from 'react'

interface ColumnSelectProps {
  readonly label: string
  readonly columns: readonly string[]
  /** What choosing no column is called, where that is a choice. */
  readonly none?: string
  /** The column's place in the file, from 0. */
  readonly value: number | null
  readonly onChange: (column: number | null) => void
}

/** One column of a file. Two may have one name; their place is what they are. */
export const ColumnSelect = ({ label, columns, none, value, onChange }: ColumnSelectProps) => {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; their place is what they are.
          <option key={index} value={index}>
            {column}
          </option>
        ))}
      </select>
    </div>
  )
}
