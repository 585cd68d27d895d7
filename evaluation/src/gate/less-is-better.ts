const names =
  /(^|\/)(false|worst-false|advised-false|pause-false|largest-move|largest-move-by-company|language-und-or-other|error|ratio|asked|fired)(\/|$)|^ordinary\//

/** Whether a figure is the better the lower it is, by its name. */
export const lessIsBetter = (figure: string): boolean => names.test(figure)
