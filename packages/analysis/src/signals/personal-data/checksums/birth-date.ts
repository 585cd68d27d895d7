/** Whether a day and month can be those of a date, whatever the year. */
export function isDayOfMonth(day: number, month: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
}
