import { Button } from '@/components/ui/button'

/** Finds a member from anywhere at the desk. A plain form that only asks. */
export function FindMember() {
  return (
    <form method="get" action="/desk/members">
      <label htmlFor="find-member" className="sr-only">
        Find a member
      </label>
      <div className="flex items-stretch gap-2">
        <input
          id="find-member"
          name="q"
          type="search"
          aria-describedby="find-member-hint"
          className="box"
        />
        <Button row>Find</Button>
      </div>
      <p id="find-member-hint" className="mt-1 text-ink-soft">
        Name, number or email. Every search is logged.
      </p>
    </form>
  )
}
