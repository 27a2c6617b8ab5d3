/** What stands in the audit about membership cards. How the member stood that day is not in it. */
export const cardSentences = {
  'card.made': () => 'made a membership card',
  'card.replaced': () => 'replaced their membership card',
  'card.checked': () => 'checked the membership card',
  'card.replaced-shown': () => 'was shown a membership card that had been replaced',
}
