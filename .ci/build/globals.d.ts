/** True in `vite` and `vite build --mode demo`: the app brings its own gateway. Test it inline, or the mock survives in production. */
declare const __MOCK_GATEWAY__: boolean

/** Address of the worker script that carries the mock gateway's answers; empty in production. */
declare const __MOCK_WORKER_URL__: string
