import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { memberNumberInWords } from '@/lib/people/members/member-number'

/** For two records that an officer knows to be one person’s, however different they look. A plain form that only asks. */
export function CompareForm({ hint }: { hint?: string }) {
  return (
    <form method="get" action="/desk/members/merges/new" className="form">
      {hint && <p>{hint}</p>}
      <TextField
        name="keep"
        label="Membership number of the record to keep"
        hint={`For example, ${memberNumberInWords(42)}. You can swap the two on the next page.`}
        width={10}
      />
      <TextField name="other" label="Membership number of the other record" width={10} />
      <Button variant="secondary">Compare both records</Button>
    </form>
  )
}
