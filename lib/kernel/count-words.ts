/**
 * How many words Word would count: what lies between two blanks is a word ("well-known" is one), and the bullets, numbers and
 * marks that Word or Markdown puts around the words are none. Nothing that fits the limit in Word is too long here. Pure.
 */
export function countWords(text: string): number {
  return text
    .split('\n')
    .flatMap((line) => wordsOf(line).split(/\s+/))
    .filter((word) => word !== '' && !mark.test(word)).length
}

/** "• ", "- ", "5. ", "2.1 ", "(iv) ", "b) ", "## ", "> ", "[^1]: " before the first word of a line, one behind the other. */
const before =
  /^\s*(?:(?:[•‣◦⁃▪●○■□·\uf0a7\uf0b7*+–-]|>|#{1,6}|\d{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|\((?:\d{1,3}|[a-z]{1,5})\)|[a-z]{1,2}[.)]|[ivxl]{1,5}[.)]|o(?=\t)|\[\^[^\]\s]+\]:)\s+)+/i

/** A rule, stars that stand alone, the line under the head of a table. */
const mark = /^(?:[*_]+|[=_]{3,}|[`~]{3,}|:-+:?|-+:|-{2,})$/

function wordsOf(line: string) {
  const words = line.replace(before, '')
  return words.trimStart().startsWith('|') ? words.replaceAll('|', ' ') : words
}
