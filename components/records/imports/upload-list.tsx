import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { organisation } from '@/lib/organisation'

/** Chooses a file and sends it. A plain form: a file cannot be checked before it is there. */
export function UploadList({ to, wrong }: { to: string; wrong?: string }) {
  const described = ['file-hint', wrong && 'file-error'].filter(Boolean).join(' ')
  return (
    <form method="post" action={to} encType="multipart/form-data" className="form">
      <div className={wrong ? 'border-l-4 border-crimson pl-4' : undefined}>
        <label htmlFor="file" className="mb-1 block w-fit font-bold">
          A list of members, as a CSV file
        </label>
        <p id="file-hint" className="mb-1 max-w-[60ch] text-ink-soft text-sm">
          Up to 12 MB, with a row of headings above the members. CiviCRM, NationBuilder, Mailchimp,
          Action Network, Stripe and every spreadsheet can export one.
        </p>
        {wrong && (
          <p id="file-error" role="alert" className="mb-1 font-bold text-crimson">
            <span>Error:</span> {wrong}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          aria-describedby={described}
          aria-invalid={wrong ? true : undefined}
          className="box w-full max-w-[34rem]"
        />
      </div>
      <Button>Upload the list</Button>
      <Details summary="What to put in the list">
        <p>
          An email address and a name for each member. If you have them: phone, address, date of
          birth, {organisation.place.name}, the date they joined, what they pay and until when, and
          their Stripe customer ID, so that anyone paying through Stripe carries on without doing
          anything.
        </p>
        <p>
          Write dates as 31/03/2024 or 2024-03-31. Members get a new number from us; the old one is
          kept with the import.
        </p>
      </Details>
    </form>
  )
}
