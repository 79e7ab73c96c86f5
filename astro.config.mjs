import { defineConfig } from 'astro/config';
import { annotatedSources } from './src/index.ts';

export default defineConfig({ integrations: [annotatedSources({ sources: './sources' })] });
