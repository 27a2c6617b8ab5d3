export const sharedAddressSentences = {
  'shared-address.asked': (_: { holderId: string }) =>
    'asked whether the member can share somebody’s email address',
  'shared-address.agreed': () => 'agreed to share their email address with the member',
  'shared-address.refused': () => 'refused to share their email address with the member',
  'shared-address.confirmed': () => 'confirmed that the member shares an email address',
  'shared-address.ended': () => 'ended the sharing of an email address',
}
