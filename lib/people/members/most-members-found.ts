/** A search shows no more than this. Whoever wants the others types more of the name. */
export const mostMembersFound = 20
