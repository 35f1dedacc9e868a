import { Link } from 'react-router'

function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        d="M10 1.75 17.25 5.9v8.2L10 18.25 2.75 14.1V5.9z"
      />
      <circle cx="10" cy="8.5" r="2" fill="currentColor" />
      <path
        d="M6.25 13.75c.6-1.9 1.9-2.75 3.75-2.75s3.15.85 3.75 2.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  )
}

/** The product's mark and name. */
export function Brand({ to }: { to?: string }) {
  const content = (
    <>
      <Mark />
      <span>Profiles Console</span>
    </>
  )
  if (to === undefined) return <span className="brand">{content}</span>
  return (
    <Link className="brand" to={to} title="Customer Profiles Console">
      {content}
    </Link>
  )
}
