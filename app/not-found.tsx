import { NotHere } from '@/components/layout/not-here'

export default function NotFound() {
  return <NotHere />
}
