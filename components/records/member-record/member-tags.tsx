import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  member: { personId: string; number: number }
  tags: readonly string[]
  add: FormAction
  remove: FormAction
}

/** The words by which officers find a member again. */
export function MemberTags({ member, tags, add, remove }: Props) {
  const about = (
    <>
      <Hidden name="personId" value={member.personId} />
      <Hidden name="number" value={member.number} />
    </>
  )
  return (
    <>
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex flex-wrap items-center justify-between gap-x-3 border-rule border-b"
            >
              <span>{tag}</span>
              <Form action={remove}>
                {about}
                <Hidden name="tag" value={tag} />
                <SubmitButton variant="plain">
                  Remove<span className="sr-only"> the tag {tag}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={add}>
        {about}
        <TextField
          name="tag"
          label="Add a tag"
          hint="For example, van driver. The member can read it."
          width={20}
        />
        <SubmitButton variant="secondary">Add</SubmitButton>
      </Form>
    </>
  )
}
