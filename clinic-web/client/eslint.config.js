import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// A feature imports from shared, api and i18n, never from another feature: only the router in app knows them all.
const features = ['charting', 'desk', 'login', 'notices', 'patient', 'patients', 'protocol', 'reports', 'shell', 'worklists']

export default tseslint.config(
  { ignores: ['src/api/generated/**'] },
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  ...features.map((feature) => ({
    files: [`src/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: features.filter((other) => other !== feature).map((other) => ({ group: [`**/${other}/*`] })) },
      ],
    },
  })),
)
