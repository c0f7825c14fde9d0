import type { Badges } from '@kildetal/shared/homes.ts'
import type { Role } from '@kildetal/shared/identity.ts'
import type { RegisteredRouter } from '@tanstack/react-router'
import type { shell } from '../i18n/da/shell.ts'
import type { IconName } from '../ui/Icon.tsx'

/** An entry of the one line of navigation. `to` is typed by the router: an address without a route does not compile. */
export interface NavigationEntry {
  to: keyof RegisteredRouter['routesByPath']
  label: keyof (typeof shell)['pages']
  icon: IconName
  /** Current for pages below it too; `/` is current for itself alone. */
  exact?: boolean
  /** The count that stands beside it while something waits. */
  counts?: keyof Badges
}

/**
 * What each role sees in the header, in its order. The only list of its kind: add a line when a route with a page exists. On a phone the
 * first three stand in the bottom bar and the rest behind `Mere`. A role that lacks the right to a page does not list it.
 */
export const NAVIGATION: Record<Role, readonly NavigationEntry[]> = {
  leader: [
    { to: '/', label: 'myUnit', icon: 'bars', exact: true },
    { to: '/overblik', label: 'overview', icon: 'levels' },
    { to: '/portefoelje', label: 'projects', icon: 'calendar' },
    { to: '/beslutninger', label: 'decisions', icon: 'check' },
    { to: '/tillid', label: 'trust', icon: 'shield' },
    { to: '/poster', label: 'items', icon: 'levels' },
    { to: '/referater', label: 'minutes', icon: 'document' },
  ],
  controller: [
    { to: '/', label: 'inbox', icon: 'inbox', exact: true, counts: 'inbox' },
    { to: '/overblik', label: 'overview', icon: 'levels' },
    { to: '/puljer', label: 'pools', icon: 'layers' },
    { to: '/poster', label: 'items', icon: 'levels' },
    { to: '/referater', label: 'minutes', icon: 'document' },
    { to: '/gennemgang', label: 'review', icon: 'check', counts: 'review' },
    { to: '/bevaegelser', label: 'movements', icon: 'levels' },
    { to: '/portefoelje', label: 'portfolio', icon: 'calendar' },
    { to: '/beslutninger', label: 'decisions', icon: 'check' },
    { to: '/tillid', label: 'trust', icon: 'shield' },
  ],
  executive: [
    { to: '/', label: 'home', icon: 'bars', exact: true },
    { to: '/overblik', label: 'overview', icon: 'levels' },
    { to: '/puljer', label: 'pools', icon: 'layers' },
    { to: '/portefoelje', label: 'portfolio', icon: 'calendar' },
    { to: '/beslutninger', label: 'decisions', icon: 'check' },
    { to: '/tillid', label: 'trust', icon: 'shield' },
    { to: '/bevaegelser', label: 'movements', icon: 'levels' },
    { to: '/referater', label: 'minutes', icon: 'document' },
    { to: '/poster', label: 'items', icon: 'levels' },
  ],
  administrator: [
    { to: '/', label: 'home', icon: 'bars', exact: true },
    { to: '/administration', label: 'administration', icon: 'people' },
    { to: '/tillid', label: 'trust', icon: 'shield' },
    { to: '/revision', label: 'audit', icon: 'lock' },
  ],
  auditor: [
    { to: '/', label: 'home', icon: 'bars', exact: true },
    { to: '/overblik', label: 'overview', icon: 'levels' },
    { to: '/puljer', label: 'pools', icon: 'layers' },
    { to: '/portefoelje', label: 'portfolio', icon: 'calendar' },
    { to: '/beslutninger', label: 'decisions', icon: 'check' },
    { to: '/tillid', label: 'trust', icon: 'shield' },
    { to: '/revision', label: 'audit', icon: 'lock' },
    { to: '/bevaegelser', label: 'movements', icon: 'levels' },
    { to: '/referater', label: 'minutes', icon: 'document' },
    { to: '/poster', label: 'items', icon: 'levels' },
  ],
}
