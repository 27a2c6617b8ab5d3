'use client'

import { useEffect } from 'react'

const question = 'Leave this page? What you typed has not been saved and will be lost.'

/**
 * Asks before somebody leaves words behind that are saved nowhere: by a link, by the browser's Back, by signing out, by closing
 * the tab. `unsaved` is read when they leave, and set to false where they say that they mean it.
 */
export function useWarningBeforeLeaving(unsaved: { current: boolean }) {
  useEffect(() => {
    const stays = (event: Event) => {
      if (!unsaved.current) return
      if (window.confirm(question)) unsaved.current = false
      else {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const onClick = (event: MouseEvent) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || elsewhere) return
      // It is there to let the words go.
      if ('discardsWords' in link.dataset) unsaved.current = false
      else if (leavesThePage(link)) stays(event)
    }
    const onSubmit = (event: SubmitEvent) => {
      if (event.target instanceof Element && !event.target.closest('main')) stays(event)
    }
    const onTraverse = (event: NavigateEvent) => {
      if (event.navigationType === 'traverse' && event.cancelable) stays(event)
    }
    // The browser has words of its own for this one.
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault()
    }
    window.addEventListener('click', onClick, true)
    window.addEventListener('submit', onSubmit, true)
    window.addEventListener('beforeunload', onUnload)
    // Not in every browser yet: without it, Back within the site does not ask.
    const { navigation } = window as Partial<Pick<Window, 'navigation'>>
    navigation?.addEventListener('navigate', onTraverse)
    return () => {
      window.removeEventListener('click', onClick, true)
      window.removeEventListener('submit', onSubmit, true)
      window.removeEventListener('beforeunload', onUnload)
      navigation?.removeEventListener('navigate', onTraverse)
    }
  }, [unsaved])
}

/** Not a link within the page, to a new tab or to a file. */
function leavesThePage(link: HTMLAnchorElement) {
  if (!link.href || link.target === '_blank' || link.hasAttribute('download')) return false
  const to = new URL(link.href)
  const here = window.location
  const samePage = to.origin === here.origin && to.pathname === here.pathname
  return !(samePage && to.search === here.search && to.hash !== '')
}
