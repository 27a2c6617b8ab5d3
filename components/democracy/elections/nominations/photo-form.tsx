import { FileForm } from '@/components/forms/file-form'
import { TextField } from '@/components/forms/text-field'

type Props = { address: string; problem?: string; label: string }

/** A candidate sends a photo and its words. */
export function PhotoForm({ address, problem, label }: Props) {
  return (
    <FileForm
      address={address}
      problem={problem}
      name="photo"
      label={label}
      hint="JPEG or PNG, up to 1 MB. We remove details of where and when it was taken. A photo is optional."
      accept="image/jpeg,image/png"
      button="Use this photo"
    >
      <TextField
        name="alt"
        label="What the photo shows"
        hint="For people who cannot see it. For example: Ada smiling in front of a banner."
      />
    </FileForm>
  )
}
