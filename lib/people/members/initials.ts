/** "Nasreen Akhtar" → "NA": the first letter of the first and of the last word, whole letters with their marks. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map(firstLetter).join('').toLocaleUpperCase('en-GB')
}

function firstLetter(word: string): string {
  return /\p{L}\p{M}*/u.exec(word)?.[0] ?? ''
}
