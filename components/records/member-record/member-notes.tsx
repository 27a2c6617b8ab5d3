import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import { mostNoteCharacters } from '@/lib/people/notes/forms'

type Props = {
  member: { personId: string; number: number }
  notes: readonly { id: string; text: string; by: string; on: string }[]
  write: FormAction
  remove: FormAction
}

/** What officers wrote down about a member, and a line for the next note. */
export function MemberNotes({ member, notes, write, remove }: Props) {
  return (
    <div className="border-2 border-ink bg-card px-5 py-3">
      {notes.length === 0 && <p>No notes yet.</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id} className="border-rule border-b py-3">
            <p className="whitespace-pre-line">{note.text}</p>
            <div className="flex flex-wrap items-baseline justify-between gap-x-5">
              <p className="text-ink-soft text-sm">
                <Name instead="An officer whose name has been erased">{note.by}</Name>, {note.on}
              </p>
              <Form action={remove}>
                <AboutMember {...member} />
                <Hidden name="noteId" value={note.id} />
                <SubmitButton variant="plain">
                  Remove<span className="sr-only"> the note of {note.on}</span>
                </SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      <Form action={write} className="pt-5 pb-3">
        <AboutMember {...member} />
        <TextArea
          name="note"
          label="Add a note"
          hint="The member can read these notes. Write nothing about health, belief or family."
          rows={3}
          limit={{ characters: mostNoteCharacters }}
        />
        <SubmitButton variant="secondary">Save this note</SubmitButton>
      </Form>
    </div>
  )
}

function AboutMember({ personId, number }: Props['member']) {
  return (
    <>
      <Hidden name="personId" value={personId} />
      <Hidden name="number" value={number} />
    </>
  )
}
