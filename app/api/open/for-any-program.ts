/** Pages of others may read the answer as well: there is nothing in it that is not on our public pages. */
export function forAnyProgram(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}
