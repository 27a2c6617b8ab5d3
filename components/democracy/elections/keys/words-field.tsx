import { TextArea } from '@/components/forms/text-area'
import { wordsInHolderKey } from '@/lib/democracy/elections/protocol/holder-key'

/** Where a key-holder types the words of their own key. */
export function WordsField() {
  return (
    <TextArea
      name="words"
      label={`Your ${wordsInHolderKey} words`}
      hint="In order. Capitals, numbers and line breaks do not matter. If one word is wrong, we tell you which. They never leave this browser."
      rows={4}
    />
  )
}
