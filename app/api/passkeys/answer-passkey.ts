import 'server-only'
import type { z } from 'zod'
import { fromOurPages } from '@/app/form-action'
import { answerAsJson, readJson, refused } from '@/app/json-answers'
import type { PersonActor } from '@/lib/kernel/actor'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

const mostBytes = 30_000

/** What a page's own program asks of us about passkeys: only from our pages, only of somebody who is signed in. */
export async function answerPasskey<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  act: (actor: PersonActor, sent: z.output<Schema>) => Promise<object>,
): Promise<Response> {
  if (!(await fromOurPages())) return refused('bad-request')
  const person = await personSignedIn()
  if (!person) return refused('sign-in-first')
  const sent = schema.safeParse(await readJson(request, mostBytes))
  if (!sent.success) return refused('bad-request')
  return answerAsJson(() => act(person, sent.data))
}
