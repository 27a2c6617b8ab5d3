import { Button } from '@/components/ui/button'

type Props = {
  who: string
  about: string
  /** Kept while searching. */
  state?: string
  /** What emails are about, as suggestions. */
  kinds: readonly string[]
}

/** Searches the log of emails. A plain form that only asks, so that its answer has an address to return to. */
export function MailSearch({ who, about, state, kinds }: Props) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3">
      {state && <input type="hidden" name="state" value={state} />}
      <div className="min-w-0 max-w-full">
        <label htmlFor="who" className="mb-1 block w-fit font-bold">
          Who to
        </label>
        <p id="who-hint" className="mb-1 text-ink-soft text-sm">
          Name, membership number or full email address. Each look at this list is logged.
        </p>
        <input
          id="who"
          name="who"
          type="search"
          defaultValue={who}
          aria-describedby="who-hint"
          className="box"
        />
      </div>
      <div className="min-w-0 max-w-full">
        <label htmlFor="about" className="mb-1 block w-fit font-bold">
          What about
        </label>
        <p id="about-hint" className="mb-1 text-ink-soft text-sm">
          For example, payment failed.
        </p>
        <input
          id="about"
          name="about"
          type="search"
          list="about-kinds"
          defaultValue={about}
          aria-describedby="about-hint"
          className="box"
        />
        <datalist id="about-kinds">
          {kinds.map((kind) => (
            <option key={kind} value={kind} />
          ))}
        </datalist>
      </div>
      <Button variant="secondary">Search</Button>
    </form>
  )
}
