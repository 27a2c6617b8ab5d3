import { Button } from '@/components/ui/button'

/** Searches for members. A plain form that only asks, so that its answer has an address to return to. */
export function SearchForm({ typed }: { typed: string }) {
  return (
    <form method="get" className="form">
      <div>
        <label htmlFor="q" className="mb-1 block w-fit font-bold">
          Search for a member
        </label>
        <p id="q-hint" className="mb-1 text-ink-soft text-sm">
          Any part of their name, their membership number or full email address. Every search is
          logged.
        </p>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          aria-describedby="q-hint"
          className="box max-w-[34ch]"
        />
      </div>
      <Button variant="secondary">Search</Button>
    </form>
  )
}
