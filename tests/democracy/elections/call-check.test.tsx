import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CallCheckForm } from '@/components/democracy/elections/calling/call-check-form'
import { CallForm } from '@/components/democracy/elections/calling/call-form'
import { FormContext } from '@/components/forms/form-context'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { inBoxes, moments, startingOn } from '@/lib/democracy/elections/calling/timetable'
import { fieldsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'

const dates = startingOn('2027-03-08')
const boxes = Object.fromEntries(moments.map((moment) => [moment, inBoxes(dates[moment])]))

/** What a browser would send of these fields as they stand. */
function sent(html: string): FormData {
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? ''
    if (of('type') === 'checkbox' && !/\bchecked\b/.test(input)) continue
    form.append(of('name'), of('value'))
  }
  for (const [select, name] of html.matchAll(/<select[^>]*name="([^"]*)".*?<\/select>/g)) {
    form.append(name!, /value="([^"]*)" selected/.exec(select)?.[1] ?? '')
  }
  return form
}

test('the form as it is filled in can be called, and the check step carries each field once', () => {
  const page = (
    <CallForm
      id={newId()}
      kind="officers"
      title="Officers"
      dates={boxes as never}
      term={inBoxes(dates.challengesUntil)}
      call={async (state) => state}
    />
  )
  const values = { ...fieldsOf(sent(renderToStaticMarkup(page))), returningOfficer: '7' }
  expect(callForm.parse(values)).toMatchObject({ dates, contests: { length: 4 } })
  const view = { id: 'form', errors: {}, values, returned: true, pending: false }
  const check = renderToStaticMarkup(
    <FormContext value={view}>
      <CallCheckForm />
      <HiddenAnswers />
    </FormContext>,
  )
  expect(check).toContain('Monday 22 March 2027 at 9am')
  expect(check).toContain('From 5 April 2027 to 4 April 2029')
  expect(fieldsOf(sent(check))).toEqual(values)
})
