'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

/** On the check step of a long form: everything that was typed, carried along unseen. */
export function HiddenAnswers() {
  const { values } = useContext(FormContext)
  return Object.entries(values)
    .filter(([name]) => name !== 'step')
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
    )
}
