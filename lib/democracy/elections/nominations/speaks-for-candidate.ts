/** Who speaks for a candidate: themselves; for somebody outside, the member who proposed them. */
export function speaksForCandidate({
  candidateId,
  proposerId,
}: {
  candidateId: string | null
  proposerId: string
}) {
  return candidateId ?? proposerId
}
