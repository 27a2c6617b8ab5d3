/** How much one list may hold. Bounds of care, not of the machine: memory stays the same however long the list is. */
const megabyte = 1024 * 1024

export const mostBytesOnPage = 12 * megabyte
export const mostBytes = 200 * megabyte
export const mostRows = 200_000
export const mostColumns = 120
/** The longest line, quotation marks, line breaks and all. Nobody's row is longer; a file that was cut off is. */
export const longestLine = 50_000
