import { FileForm } from '@/components/forms/file-form'

type Props = { address: string; problem?: string }

/** Adds a file to a case. */
export function CaseFileForm({ address, problem }: Props) {
  return (
    <FileForm
      address={address}
      problem={problem}
      name="file"
      label="Add a file (optional)"
      hint="A JPEG, PNG or PDF, up to 5 MB. We remove details of where and when a photo was taken."
      accept="application/pdf,image/jpeg,image/png"
      button="Upload this file"
    />
  )
}
