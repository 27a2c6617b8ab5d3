import { FileForm } from '@/components/forms/file-form'

type Props = { address: string; label: string; problem?: string }

/** A receipt, or whatever else proves a claim. */
export function ReceiptForm(props: Props) {
  return (
    <FileForm
      {...props}
      name="receipt"
      hint="A JPEG, PNG or PDF, up to 5 MB. We remove details of where and when a photo was taken."
      accept="application/pdf,image/jpeg,image/png"
      button="Upload this file"
    />
  )
}
