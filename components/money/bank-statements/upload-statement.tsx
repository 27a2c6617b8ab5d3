import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'

/** Chooses the bank's file and sends it. A plain form: a file cannot be checked before it is there. */
export function UploadStatement({ to, wrong }: { to: string; wrong: readonly string[] }) {
  const bad = wrong.length > 0
  return (
    <form method="post" action={to} encType="multipart/form-data" className="form">
      <div className={bad ? 'border-l-4 border-crimson pl-4' : undefined}>
        <label htmlFor="file" className="mb-1 block w-fit font-bold">
          Bank statement, as a CSV or OFX file
        </label>
        <p id="file-hint" className="mb-1 max-w-[60ch] text-ink-soft text-sm">
          Up to 2 MB. Sending the same days again adds nothing twice.
        </p>
        {bad && (
          <div id="file-error" role="alert" className="mb-1 font-bold text-crimson">
            <p>
              Error: {wrong.length === 1 ? wrong[0] : 'Nothing was added, because of these lines:'}
            </p>
            {wrong.length > 1 && (
              <ul className="bullets">
                {wrong.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.ofx,.txt,text/csv"
          aria-describedby={bad ? 'file-hint file-error' : 'file-hint'}
          aria-invalid={bad || undefined}
          className="box w-full max-w-[34rem]"
        />
      </div>
      <div>
        <label htmlFor="closing" className="mb-1 block w-fit font-bold">
          Closing balance (optional)
        </label>
        <p id="closing-hint" className="mb-1 max-w-[60ch] text-ink-soft text-sm">
          After the last line. Only needed where the file has no column for the balance.
        </p>
        <input
          id="closing"
          name="closing"
          inputMode="text"
          aria-describedby="closing-hint"
          className="box w-[10em]"
        />
      </div>
      <Button>Upload the statement</Button>
      <Details summary="Which files we can read">
        <p>
          CSV files of Unity Trust Bank, the Co-operative Bank, Lloyds, Bank of Scotland, Halifax,
          TSB, Barclays, NatWest, RBS, HSBC, Santander, Nationwide, Metro Bank, Starling, Monzo and
          Tide, and any other with headings for a date and an amount, or for money in and money out.
          OFX files of any bank. Dates have the day first.
        </p>
        <p>
          We keep the date, amount and wording of each line, not the file. The wording is stored
          encrypted, because it names people.
        </p>
      </Details>
    </form>
  )
}
