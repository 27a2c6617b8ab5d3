import type { Choices } from './ranking'
import type { Booth } from './saved-paper'

/** The choices a voter has made so far, kept on the device in case the page goes away, and only until they are sealed. */
export async function readDraft({ shelf, name }: Booth): Promise<Record<string, Choices>> {
  return ((await shelf.read(`${name}/draft`)) ?? {}) as Record<string, Choices>
}

export async function writeDraft(
  { shelf, name }: Booth,
  draft: Record<string, Choices> | undefined,
): Promise<void> {
  await (draft ? shelf.write(`${name}/draft`, draft) : shelf.remove(`${name}/draft`))
}
