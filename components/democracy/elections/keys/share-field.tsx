import { TextArea } from '@/components/forms/text-area'

/** Where a key-holder types the words of their own share. */
export function ShareField({ name }: { name: string }) {
  return (
    <TextArea
      name={name}
      label="Your share"
      hint="All 36 words from your sheet, in order. You can leave out the numbers and line breaks."
    />
  )
}
