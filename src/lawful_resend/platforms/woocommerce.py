"""From WooCommerce."""
