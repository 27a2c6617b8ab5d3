import type { Route } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { shortDayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type LetterLine = {
  id: string
  name: string
  number: number | null
  about: string
  createdAt: Date
  hasAddress: boolean
}

type Props = {
  letters: readonly LetterLine[]
  /** It opens addresses, which is another power. */
  mayPrint: boolean
  markPosted: FormAction
}

const pdf = '/desk/post/letters.pdf'

/** The letters that wait: print one or all, then say that they were posted. */
export function LettersToPrint({ letters, mayPrint, markPosted }: Props) {
  const ready = letters.filter(({ hasAddress }) => hasAddress)
  return (
    <>
      {ready.length > 0 && (
        <ButtonRow>
          {mayPrint && (
            <a href={pdf} className="button">
              {ready.length === 1 ? 'Print it (PDF)' : `Print all ${ready.length} (PDF)`}
            </a>
          )}
          <Form action={markPosted}>
            {ready.map(({ id }) => (
              <Hidden key={id} name="letterId" value={id} />
            ))}
            <SubmitButton variant="secondary">
              {ready.length === 1 ? 'I have posted it' : `I have posted all ${ready.length}`}
            </SubmitButton>
          </Form>
        </ButtonRow>
      )}
      <Table
        caption="Letters to print, those that wait longest first"
        captionHidden
        columns={[
          { key: 'written', head: 'Written' },
          { key: 'to', head: 'To' },
          { key: 'about', head: 'About' },
          { key: 'print', head: 'Print' },
          { key: 'posted', head: 'Posted' },
        ]}
        rows={letters.map((letter) => ({
          id: letter.id,
          cells: {
            written: shortDayInWords(letter.createdAt),
            to: <To letter={letter} />,
            about: letter.about,
            print: mayPrint && letter.hasAddress && (
              <a href={`${pdf}?letter=${letter.id}` as Route}>
                Print
                <span className="sr-only">
                  {' '}
                  the letter to <Name>{letter.name}</Name>
                </span>
              </a>
            ),
            posted: letter.hasAddress && (
              <div className="-my-2">
                <Form action={markPosted}>
                  <Hidden name="letterId" value={letter.id} />
                  <SubmitButton variant="plain">
                    Posted
                    <span className="sr-only">
                      {' '}
                      to <Name>{letter.name}</Name>
                    </span>
                  </SubmitButton>
                </Form>
              </div>
            ),
          },
        }))}
      />
    </>
  )
}

function To({ letter: { name, number, hasAddress } }: { letter: LetterLine }) {
  return (
    <>
      <Name instead="Name erased">{name}</Name>
      {number !== null && (
        <span className="code whitespace-nowrap font-normal text-ink-soft text-sm">
          {' '}
          {memberNumberInWords(number)}
        </span>
      )}
      {!hasAddress && (
        <span className="block font-normal text-ink-soft text-sm">
          We have no postal address for them. Correct it in their record first.
        </span>
      )}
    </>
  )
}
