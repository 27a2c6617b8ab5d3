import type { Choices } from './ranking'
import type { VoterClient } from './saved-paper'

/** The choices a voter has made so far, kept on the device in case the page goes away, and only until they are sealed. */
export async function readDraft({ storage, name }: VoterClient): Promise<Record<string, Choices>> {
  return ((await storage.read(`${name}/draft`)) ?? {}) as Record<string, Choices>
}

export async function writeDraft(
  { storage, name }: VoterClient,
  draft: Record<string, Choices> | undefined,
): Promise<void> {
  await (draft ? storage.write(`${name}/draft`, draft) : storage.remove(`${name}/draft`))
}
