/** What stands in the audit about organisers of places, after the name of who did it. Whether they are shown is theirs. */
export const organiserSentences = {
  'organiser.offered': ({ place }: { place: string }) => `offered to organise in ${place}`,
  'organiser.first-yes': ({ place }: { place: string }) =>
    `agreed, as the first of two officers, that the member organises in ${place}`,
  'organiser.confirmed': ({ place }: { place: string }) =>
    `confirmed, as the second officer, that the member organises in ${place}`,
  'organiser.declined': ({ place }: { place: string }) =>
    `declined the member’s offer to organise in ${place}`,
  'organiser.ended': ({ place }: { place: string }) => `ended organising in ${place}`,
}
