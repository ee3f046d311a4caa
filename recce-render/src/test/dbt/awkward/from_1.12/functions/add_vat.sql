amount * (1 + percent / 100) /* {{ var('crop') }} {{ this.identifier }} {{ model.resource_type }} */
