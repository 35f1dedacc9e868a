import type { ReactNode } from 'react'

/**
 * One family, drawn on 16 px with a 1.5 px stroke. `solid` is filled instead, `knock` is cut out of what is filled.
 * State icons (owned, cutoff, …) carry the meaning beside their word, so that colour is never alone.
 */
export const icons = {
  activity: <path d="M1.75 8.25h2.75l2-5.5 3 10.5 2-5h2.75" />,
  api: <path d="m2.5 4.5 3.5 3.5-3.5 3.5M8 12h5.5" />,
  assigned: (
    <>
      <circle cx="8" cy="8" r="6" className="solid" />
      <path className="knock" d="m5.25 8.25 2 2 3.5-4" />
    </>
  ),
  available: <circle cx="8" cy="8" r="5.25" />,
  bank: <path d="M2.5 6.25 8 2.75l5.5 3.5M2.5 13.25h11M4 8v3.25M8 8v3.25M12 8v3.25" />,
  card: (
    <path d="M3.25 3.25h9.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5zM1.75 6.5h12.5M4.5 10h2.25" />
  ),
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  chev: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  'chevron-left': <path d="M10 3.5 5.5 8l4.5 4.5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  connector: <path d="M5.5 2.25v3M10.5 2.25v3M3.75 5.25h8.5v2.5a4.25 4.25 0 0 1-8.5 0zM8 12v2" />,
  containers: <path d="M8 1.75 13.5 4.75v6.5L8 14.25l-5.5-3v-6.5zM2.5 4.75 8 7.75l5.5-3M8 7.75v6.5" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  cutoff: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="m4.4 11.6 7.2-7.2" />
    </>
  ),
  dots: (
    <g className="solid">
      <circle cx="3.25" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="12.75" cy="8" r="1.25" />
    </g>
  ),
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  download: <path d="M8 2.5v7.75M4.75 7.25 8 10.5l3.25-3.25M2.75 13.5h10.5" />,
  edit: (
    <path d="m2.75 13.25.6-2.9 7.3-7.3a1.25 1.25 0 0 1 1.75 0l.55.55a1.25 1.25 0 0 1 0 1.75l-7.3 7.3zM9.5 4.2l2.3 2.3" />
  ),
  external: (
    <path d="M9.5 2.75h3.75V6.5M13 3 7.5 8.5M11.25 9.25v3a1 1 0 0 1-1 1h-6.5a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1h3" />
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.75" />
    </>
  ),
  'eye-off': (
    <path d="M6.25 4a6.5 6.5 0 0 1 1.75-.25C12 3.75 14.5 8 14.5 8a12 12 0 0 1-1.75 2.15M10.5 11.7a6 6 0 0 1-2.5.55C4 12.25 1.5 8 1.5 8a11.5 11.5 0 0 1 2.75-2.95M2.75 2.75l10.5 10.5" />
  ),
  filter: <path d="M2.5 4.25h11M4.75 8h6.5M7 11.75h2" />,
  go: <path d="M3 8h10M9.25 4.25 13 8l-3.75 3.75" />,
  help: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M6.5 6.5A1.5 1.5 0 1 1 8 8.25v.5M8 10.9v.1" />
    </>
  ),
  inbox: <path d="M2 9.25 4 3.25h8l2 6v3.5H2zM2 9.25h3.5l1 1.75h3l1-1.75H14" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5v3.25M8 5.2v.1" />
    </>
  ),
  inherited: <path d="M3.5 3.25V7a3 3 0 0 0 3 3h6.25M9.75 7l3 3-3 3" />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.75" rx="1.5" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  merchant: (
    <path d="M2.25 6.25 3.25 2.5h9.5l1 3.75a1.9 1.9 0 0 1-3.8 0 1.9 1.9 0 0 1-3.9 0 1.9 1.9 0 0 1-3.8 0zM3.25 8.5v5h9.5v-5M6.5 13.5v-3h3v3" />
  ),
  minus: <path d="M3 8h10" />,
  moon: <path d="M13.25 9.5A5.75 5.75 0 0 1 6.5 2.75a5.5 5.5 0 1 0 6.75 6.75z" />,
  notshared: <circle cx="8" cy="8" r="1.25" className="solid" />,
  off: <path d="M8 2v5.5M4.7 4a5.25 5.25 0 1 0 6.6 0" />,
  overridden: <path d="M3.5 12.75V9a3 3 0 0 1 3-3h6.25M9.75 3 12.75 6l-3 3" />,
  overview: <path d="M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z" />,
  owned: (
    <>
      <circle cx="5.25" cy="10.75" r="3" />
      <path d="m7.4 8.6 6.1-6.1M10.25 5.75l2 2M12.25 3.75l1.5 1.5" />
    </>
  ),
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  plus: <path d="M8 3v10M3 8h10" />,
  preferred: (
    <path className="solid" d="m8 1.7 1.9 3.95 4.35.6-3.17 3.03.77 4.32L8 11.5l-3.85 2.1.77-4.32L1.75 6.25l4.35-.6z" />
  ),
  profiles: (
    <>
      <rect x="1.75" y="3" width="12.5" height="10" rx="1.5" />
      <circle cx="5.5" cy="7" r="1.5" />
      <path d="M3.5 10.75c.3-1 1-1.5 2-1.5s1.7.5 2 1.5M10 6.5h2M10 9.5h2" />
    </>
  ),
  print: (
    <path d="M4.5 5.75v-4h7v4M4.5 11.25H2.75a1 1 0 0 1-1-1v-3.5a1 1 0 0 1 1-1h10.5a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1H11.5M4.5 9.5h7v4.75h-7z" />
  ),
  receipt: (
    <path d="M3.5 1.75v12.5l1.5-1 1.5 1 1.5-1 1.5 1 1.5-1 1.5 1V1.75l-1.5 1-1.5-1-1.5 1-1.5-1-1.5 1zM6 6h4M6 9h4" />
  ),
  refresh: <path d="M13.25 8a5.25 5.25 0 1 1-1.6-3.75M13.5 2v2.75h-2.75" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.25 3.25" />
    </>
  ),
  share: <path d="M8 9.5V2.25M5 4.75l3-3 3 3M4.5 7.5H3.25v6.25h9.5V7.5H11.5" />,
  'sign-out': <path d="M6.25 2.75h-3v10.5h3M6.75 8h6.5M10.5 5.25 13.25 8l-2.75 2.75" />,
  star: <path d="m8 1.7 1.9 3.95 4.35.6-3.17 3.03.77 4.32L8 11.5l-3.85 2.1.77-4.32L1.75 6.25l4.35-.6z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.25v1.25M8 13.5v1.25M1.25 8h1.25M13.5 8h1.25M3.25 3.25l.9.9M11.85 11.85l.9.9M3.25 12.75l.9-.9M11.85 4.15l.9-.9" />
    </>
  ),
  system: (
    <path d="M3.25 2.75h9.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM5.75 13.5h4.5M8 10.75v2.75" />
  ),
  tenants: (
    <path d="M5.75 1.75h4.5v3.5h-4.5zM1.5 10.75H6v3.5H1.5zM10 10.75h4.5v3.5H10zM8 5.25V8M3.75 10.75V8h8.5v2.75" />
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path className="solid" d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" />
    </>
  ),
  transactions: <path d="M2 5.25h11.5M10.75 2.5l2.75 2.75-2.75 2.75M14 10.75H2.5M5.25 8 2.5 10.75l2.75 2.75" />,
  trash: <path d="M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.75 6.75v4M9.25 6.75v4" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="2.4 2.1" />
      <path d="M6.5 6.5A1.5 1.5 0 1 1 8 8.25v.5M8 10.9v.1" />
    </>
  ),
  up: <path d="M3.5 10 8 5.5l4.5 4.5" />,
  wallet: (
    <path d="M12.75 5.25V3.75a1 1 0 0 0-1-1H3.5a1.5 1.5 0 0 0 0 3h9.25a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1H3.5a1.5 1.5 0 0 1-1.5-1.5v-7.5M11 9.5h.1" />
  ),
  warning: <path d="M8 2 14.25 13H1.75zM8 6.25v3.25M8 11.3v.1" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof icons
