import { FileForm } from '@/components/forms/file-form'

type Props = { address: string; label: string; problem?: string }

/** A receipt, or whatever else proves a claim. */
export function ReceiptForm(props: Props) {
  return (
    <FileForm
      {...props}
      name="receipt"
      hint="A photo (JPEG), a picture (PNG) or a PDF, up to 5 MB. We keep no note of where or when a photo was taken."
      accept="application/pdf,image/jpeg,image/png"
      button="Add this file"
    />
  )
}
