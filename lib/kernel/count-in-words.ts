const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Words to nine, figures from ten, as the style guide has it: "three", "12". Pure. */
export function countInWords(count: number): string {
  return words[count] ?? count.toLocaleString('en-GB')
}
