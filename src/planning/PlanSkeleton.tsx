/** The counts on their way, each in its own place. */
export function PlanSkeleton() {
  return (
    <div className="counts-sk" aria-hidden="true">
      {['Tenants', 'Connectors', 'Profiles'].map((name) => (
        <div key={name}>
          <span>{name}</span>
          <span className="sk w1" />
          <span className="sk w1" />
          <span className="sk w2" />
        </div>
      ))}
    </div>
  )
}
