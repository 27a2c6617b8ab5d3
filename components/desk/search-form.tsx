import { Button } from '@/components/ui/button'

/** Looks for members. A plain form that only asks: the address of its answer can be gone back to. */
export function SearchForm({ typed }: { typed: string }) {
  return (
    <form method="get" className="form">
      <div>
        <label htmlFor="q" className="mb-1 block w-fit font-bold">
          Look for a member
        </label>
        <p id="q-hint" className="mb-1 text-ink-soft text-sm">
          The beginning of their name, their membership number, or their whole email address. Each
          search stands in the audit.
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
