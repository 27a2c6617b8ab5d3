/**
 * Text as its reader will see it, taken from what a form or a list brought along: what cannot be seen, or turns the letters
 * around it the other way, goes before anything is checked, so that two names that look the same are the same, and an answer
 * of nothing but blanks is no answer. Tabs and line breaks stay. Pure.
 */
export function cleanText(typed: string): string {
  const text = plain.test(typed) ? typed : cleaned(typed)
  return /[^\s\u2800]/.test(text) ? text : ''
}

/** Nearly everything that is sent is written in these signs alone. All of them are seen, and none is taken out. */
const plain = /^[\t\n -~]*$/

function cleaned(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\ufff9-\ufffb]/gu, '')
    .replace(invisible, '')
    .normalize('NFC')
}

// Letters of scripts in which a joiner changes how a word is written: without it some Persian and Indian names are
// misspelt. Among Latin, Greek and Cyrillic letters it only hides, so it goes.
const joining = String.raw`(?![\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Inherited}\p{Default_Ignorable_Code_Point}])[\p{L}\p{M}]`
const emojiBefore = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)`

/**
 * Zero-width and reversing characters, fillers and the like; but not the joiners of scripts and emoji, the signs that choose
 * between two forms of an emoji or a Japanese character, and the letters inside the flags of England, Scotland and Wales.
 */
const invisible = new RegExp(
  [
    String.raw`(?!(?<=${joining})[\u200c\u200d]${joining})`,
    String.raw`(?!${emojiBefore}\u200d\p{Extended_Pictographic})`,
    String.raw`(?!(?<=[\p{Extended_Pictographic}#*0-9])[\ufe0e\ufe0f])`,
    String.raw`(?!(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}])`,
    String.raw`(?!(?<=\u{1f3f4}[\u{e0061}-\u{e007a}]{0,6})[\u{e0061}-\u{e007a}\u{e007f}])`,
    String.raw`\p{Default_Ignorable_Code_Point}`,
  ].join(''),
  'gu',
)
