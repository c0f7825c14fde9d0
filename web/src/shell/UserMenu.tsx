import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { signOut, useMe } from '../api/session.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useLocaleChoice, useWords } from '../i18n/locale.tsx'
import { setTheme, type Theme, useTheme } from './theme.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Name and unit at the right of the header; behind them theme, language and sign-out. On a phone the trigger is the tab `Mere`. */
export function UserMenu({ trigger, before }: { trigger?: ReactNode; before?: ReactNode }) {
  const words = useWords(da, en)
  const me = useMe()
  const unit = me.roles.find(({ role }) => role === me.role)?.unit?.name
  return (
    <MenuTrigger>
      {trigger ?? (
        <Button className="k-user">
          <span className="visually-hidden">{words.userMenu}: </span>
          <span className="k-user-name">{me.user.name}</span>{' '}
          <span className="k-user-unit">{unit ?? words.roles[me.role]}</span>
        </Button>
      )}
      <Popover className="k-popover k-list-popover" placement="bottom end" offset={4}>
        <UserMenuList before={before} />
      </Popover>
    </MenuTrigger>
  )
}

function UserMenuList({ before }: { before: ReactNode }) {
  const words = useWords(da, en)
  const me = useMe()
  const theme = useTheme()
  const { locale, setLocale } = useLocaleChoice()
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  async function leave(): Promise<void> {
    await signOut()
    await navigate({ to: '/log-ind' })
    queryClient.clear()
  }

  return (
    <Menu className="k-list k-user-list" aria-label={words.userMenu}>
      {before}
      <MenuSection
        selectionMode="single"
        selectedKeys={[theme]}
        onSelectionChange={(keys) => {
          const chosen = THEMES.find((option) => keys !== 'all' && keys.has(option))
          if (chosen) setTheme(chosen)
        }}
        disallowEmptySelection
      >
        <Header className="k-list-header">{words.theme}</Header>
        {THEMES.map((option) => (
          <MenuItem key={option} id={option} className="k-list-item">
            {words.themes[option]}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator className="k-list-line" />
      <MenuSection
        selectionMode="single"
        selectedKeys={[locale]}
        onSelectionChange={(keys) => {
          setLocale(keys !== 'all' && keys.has('en') ? 'en' : 'da')
          // Answers that hold sentences of the server's are asked for again.
          void queryClient.invalidateQueries()
        }}
        disallowEmptySelection
      >
        <Header className="k-list-header">{words.language}</Header>
        <MenuItem id="da" className="k-list-item">
          {words.languages.da}
        </MenuItem>
        <MenuItem id="en" className="k-list-item">
          {words.languages.en}
        </MenuItem>
      </MenuSection>
      <Separator className="k-list-line" />
      <MenuItem className="k-list-item" onAction={() => void navigate({ to: '/adgang' })}>
        {words.ownAccess}
      </MenuItem>
      <MenuItem className="k-list-item" onAction={() => void leave()}>
        {words.signOut}
        <span className="k-list-hint">{me.user.name}</span>
      </MenuItem>
    </Menu>
  )
}
