import { Choice } from '@/components/forms/choice'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { Button } from '@/components/ui/button'

type Props = {
  motions: readonly { number: number; title: string; mover: string }[]
  chosen: readonly number[]
  /** What is wrong with the choice, if it was made. */
  problem?: string
}

/** Which motions become one. The address holds the choice, so it can be sent to another mover. */
export function ChooseMotions({ motions, chosen, problem }: Props) {
  return (
    <form method="get" className="form">
      <Hidden name="choosing" value="yes" />
      <Fieldset
        id="motions"
        legend="Which motions become one?"
        error={problem}
        describedBy={problem && 'motions-error'}
      >
        <div className="space-y-3 pt-1">
          {motions.map(({ number, title, mover }) => (
            <Choice
              key={number}
              type="checkbox"
              name="motion"
              id={`motion-${number}`}
              value={String(number)}
              checked={chosen.includes(number)}
              label={`Motion ${number}: ${title}`}
              hint={`Moved by ${mover || 'a former member'}`}
            />
          ))}
        </div>
      </Fieldset>
      <Button>Show them side by side</Button>
    </form>
  )
}
