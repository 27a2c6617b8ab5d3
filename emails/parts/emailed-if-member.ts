/**
 * Said to applicants wherever they could think that a referee has been asked. It is the same for everybody, because nobody
 * can find out here who is a member.
 */
export const emailedIfMember =
  'We email a referee if the address or number you gave belongs to a full member in good standing. Who our members are is confidential, so we cannot tell you whether it does.'
